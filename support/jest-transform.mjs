import { transformSync } from 'esbuild';

/** TypeScript to an ES module, types dropped; types are checked by `npm run check`. */
export default {
  process: (text, path) => {
    const { code, map } = transformSync(text, {
      loader: 'ts',
      format: 'esm',
      target: 'es2022',
      sourcefile: path,
      sourcemap: 'both',
      sourcesContent: false,
      charset: 'utf8',
    });
    return { code, map };
  },
};
