import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const host = process.env.TEACHERNET_URL ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    // The guide and its pictures stand beside the client.
    fs: { allow: ['../..'] },
    proxy: {
      // The server takes changes from its own address only, so the browser's stays in the request.
      '/api': { target: host, changeOrigin: false },
      '/openapi': { target: host, changeOrigin: false },
      '/live': { target: host, changeOrigin: false, ws: true },
    },
  },
  // ECharts and Ant Design's table are single libraries, each already behind its own lazy import.
  build: { outDir: 'dist', target: 'es2023', chunkSizeWarningLimit: 900 },
  test: { include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
