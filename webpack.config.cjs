const { ProvidePlugin } = require('@rspack/core');

/* isomorphic-git expects Node's Buffer; it fails in the browser at run time only, so a browser test watches this. */
module.exports = {
  resolve: { fallback: { buffer: require.resolve('buffer/') } },
  plugins: [new ProvidePlugin({ Buffer: ['buffer', 'Buffer'] })]
};
