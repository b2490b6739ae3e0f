import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
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

/** The pages of all features within the frame. */
export function routerFor(features: readonly Feature[], history: RouterHistory = createHashHistory()): AnyRouter {
  const root = createRootRoute({ component: () => <Frame features={features} />, notFoundComponent: MissingPage });
  const routes = features.flatMap((feature) =>
    feature.routes.map(({ path, title, load }) =>
      createRoute({
        getParentRoute: () => root,
        path,
        staticData: { title },
        component: lazyRouteComponent(load),
      }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
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
