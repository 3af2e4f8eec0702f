// Plain CommonJS and old syntax, so that an old Node reads it and says something useful.
var major = Number(process.versions.node.split('.')[0]);
if (!(major >= 20)) {
  console.error(
    'This project needs Node.js 20 or newer; this is ' +
      process.version +
      '. Install it from nodejs.org, then run the command again.',
  );
  process.exit(1);
}
