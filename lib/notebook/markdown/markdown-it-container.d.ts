declare module "markdown-it-container" {
  import type MarkdownIt from "markdown-it";

  interface ContainerOptions {
    /** Says whether the words behind the colons open this container. */
    readonly validate: (words: string) => boolean;
  }

  const container: (parser: MarkdownIt, name: string, options: ContainerOptions) => void;
  export default container;
}
