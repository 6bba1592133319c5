// Builds faqbot/web/static/faqbot.js. With --verify it writes nothing and fails if the committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const OUT = new URL('../faqbot/web/static/faqbot.js', import.meta.url);
const LIMIT = 15 * 1024;

// Templates and styles are written for people; the bundle needs none of their white space.
const squeeze = {
  name: 'squeeze',
  setup(builder) {
    builder.onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => ({
      contents: squeezeTemplates(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
    // A Trusted Types policy of our own: a page with another Lit element already has "lit-html".
    builder.onLoad({ filter: /lit-html\/lit-html\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('createPolicy("lit-html"', 'createPolicy("faqbot"'),
    }));
    builder.onLoad({ filter: /src\/.*\.css$/ }, async ({ path }) => ({
      contents: (await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true })).code.trim(),
      loader: 'text',
    }));
  },
};

function squeezeTemplates(source) {
  return source
    .replace(/\n\s+/g, '\n')
    .replace(/\n(?=[a-z-]+=|@[a-z]+=|\/?>)/g, ' ') // attributes on lines of their own
    .replace(/(>|\}) *\n *(?=<)/g, '$1') // between tags
    .replace(/` *\n *(?=<)/g, '`');
}

const result = await build({
  entryPoints: [new URL('src/main.ts', import.meta.url).pathname],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  // A page may include the script twice; the second time does nothing.
  banner: {
    js: '/* faqbot.js, Apache-2.0; contains Lit, BSD-3-Clause, Copyright Google LLC */\nif(!customElements.get("faqbot-chat")){',
  },
  footer: { js: '}' },
  plugins: [squeeze],
  metafile: true,
});
const code = result.outputFiles[0].contents;
const zipped = gzipSync(code, { level: 9 }).length;
if (process.argv.includes('--sizes')) {
  for (const [name, { bytesInOutput }] of Object.entries(Object.values(result.metafile.outputs)[0].inputs)) {
    console.log(`${bytesInOutput} ${name}`);
  }
}
console.log(`faqbot.js: ${code.length} bytes, ${zipped} gzipped (limit ${LIMIT})`);
if (zipped > LIMIT) {
  console.error('The bundle is too large.');
  process.exit(1);
}
if (process.argv.includes('--verify')) {
  if (!readFileSync(OUT).equals(Buffer.from(code))) {
    console.error('The committed faqbot.js is not what the source builds; run "npm run build".');
    process.exit(1);
  }
  console.log('The committed file is what the source builds.');
} else {
  writeFileSync(OUT, code);
}
