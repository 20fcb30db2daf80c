import MarkdownIt from "markdown-it";
import container from "markdown-it-container";
import frontMatter from "markdown-it-front-matter";

/**
 * A parser of Zenn's and Qiita's Markdown. Every `:::word` is a container, known or not.
 * With `frontMatter`, a document may begin with it.
 */
export function createParser(options: { readonly frontMatter: boolean }): MarkdownIt {
  const parser = new MarkdownIt({ html: true });
  parser.use(container, "block", { validate: (words: string) => /^\s*[A-Za-z]/.test(words) });
  return options.frontMatter ? parser.use(frontMatter, () => undefined) : parser;
}
