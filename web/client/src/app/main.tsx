import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { language, speak } from '@/lib/i18n/language';
import { publishPalette } from '@/lib/palette';
import { Providers } from './providers';
import { router } from './router';
import './base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

publishPalette(document.documentElement);
speak(language());
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
