// No spec here: mocha would add it to the files named on its command line.
// Tests and what they start are in the language that users see, wherever they run.
process.env.SEIGO_LANG = "ja";

module.exports = {
  require: "./dist/test/language.js",
  timeout: 20_000,
  failZero: true,
  forbidOnly: process.env.CI !== undefined,
};
