import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { LoadingState } from '@/components/loading-state';
import { CheckInLink } from '@/features/check-in/check-in-link';
import { ActivatePage } from '@/features/session/activate-page';
import { SignInPage } from '@/features/session/sign-in-page';
import { NotFound } from './not-found';
import { NotLoaded } from './not-loaded';
import { pages } from './pages';
import { RouteError } from './route-error';
import { FirstScope, SignedIn } from './signed-in';

const inScope: RouteObject[] = pages.map(({ path, load }) => ({
  ...(path === '' ? { index: true } : { path }),
  lazy: { Component: arriving(load) },
  errorElement: <RouteError />,
}));

export const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <LoadingState />,
    children: [
      { path: 'sign-in', element: <SignInPage /> },
      { path: 'activate', element: <ActivatePage /> },
      {
        element: <SignedIn />,
        children: [
          { index: true, element: <FirstScope /> },
          { path: 'check-in', element: <CheckInLink /> },
          {
            path: 'screen',
            lazy: { Component: arriving(async () => (await import('./screen-frame')).ScreenFrame) },
            children: [
              {
                path: 'exchange/:key',
                lazy: { Component: arriving(async () => (await import('@/features/exchange/screen/exchange-screen')).ExchangeScreen) },
                errorElement: <RouteError />,
              },
              { path: '*', element: <NotFound /> },
            ],
          },
          {
            path: ':kind/:key',
            lazy: { Component: arriving(async () => (await import('./shell/shell')).Shell) },
            children: [...inScope, { path: '*', element: <NotFound /> }],
          },
        ],
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** A route whose component does not arrive takes every route above it away; so something always arrives. */
function arriving(load: () => Promise<ComponentType>): () => Promise<ComponentType> {
  return () => load().catch(() => NotLoaded);
}
