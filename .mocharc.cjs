// No spec here: mocha would add it to the files named on its command line.
// Tests are in the language that users see, wherever they run; one that needs English sets it back afterwards.
process.env.SEIGO_LANG = "ja";

module.exports = {
  timeout: 20_000,
  failZero: true,
  forbidOnly: process.env.CI !== undefined,
};
