// No spec here: mocha would add it to the files named on its command line.
module.exports = {
  timeout: 20_000,
  failZero: true,
  forbidOnly: process.env.CI !== undefined,
};
