import { build } from 'esbuild';

/** Modules of the product as a script of its own: lines that import from `./src` and export `call`, its one door. */
export async function bundledScript(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('../..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'binding_',
    target: 'es2019',
    charset: 'utf8',
    footer: { js: 'function call(request) { return binding_.call(request); }' },
  });
  return outputFiles[0]?.text ?? '';
}
