// Packages are loaded by Node itself and stay loaded for all test files of a worker; only our own code is fresh for each.
exports.process = () => ({ code: "module.exports = globalThis[Symbol.for('vendor require')](__filename);" });
exports.getCacheKey = (_source, file) => `vendor-once ${file}`;
