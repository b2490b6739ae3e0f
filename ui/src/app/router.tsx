import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
  type AnyRouter,
  type RouterHistory,
} from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { Button, EmptyState, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { ThrownScreen } from "./ErrorBoundary";
import type { Feature } from "./feature";
import { Frame } from "./Frame";
import { useGo } from "./navigation";
import { Page } from "./Page";
import { SettingsFrame, settingsEntries } from "./SettingsFrame";

/** The pages of all features within the frame. */
export function routerFor(features: readonly Feature[], history: RouterHistory = createHashHistory()): AnyRouter {
  const root = createRootRoute({ component: () => <Frame features={features} />, notFoundComponent: MissingPage });
  const routes = features.flatMap((feature) =>
    feature.routes.map(({ path, title, screen, load }) =>
      createRoute({
        getParentRoute: () => root,
        path,
        staticData: { title, screen },
        component: lazyRouteComponent(load),
      }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren([...routes, ...settingsRoutes(root, features)]),
    history,
    defaultPreload: "intent",
    defaultPendingMs: 150,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ({ error, reset }) => (
      <Page>
        <ThrownScreen thrown={error} onRetry={reset} />
      </Page>
    ),
  });
}

/** The pages of the settings beside their navigation; `/settings` itself leads to the first. */
function settingsRoutes(root: AnyRoute, features: readonly Feature[]): AnyRoute[] {
  const entries = settingsEntries(features);
  const first = entries[0];
  if (first === undefined) return [];
  const frame = createRoute({
    getParentRoute: () => root,
    id: "settingsFrame",
    component: () => <SettingsFrame entries={entries} />,
  });
  const index = createRoute({
    getParentRoute: () => root,
    path: "/settings",
    beforeLoad: () => {
      throw redirect({ to: first.path, replace: true });
    },
  });
  const pages = entries.map(({ path, label, screen = "settings", load }) =>
    createRoute({
      getParentRoute: () => frame,
      path,
      staticData: { title: label, screen },
      component: lazyRouteComponent(load),
    }),
  );
  return [index, frame.addChildren(pages)];
}

function PendingPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}

function MissingPage() {
  const say = useWords();
  const go = useGo();
  return (
    <Page title={say("app-name")}>
      <EmptyState
        icon={Compass}
        sentence={say("app-page-missing")}
        action={
          <Button look="primary" onPress={() => go("/")}>
            {say("app-go-home")}
          </Button>
        }
      />
    </Page>
  );
}
