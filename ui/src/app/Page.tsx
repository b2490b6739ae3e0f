import { useLocation, useMatches } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { createPortal } from "react-dom";
import { classNames } from "~/components/classNames";
import { useFormats, useWords } from "~/i18n";
import { Link } from "./navigation";
import styles from "./Page.module.css";

/** The place in the top bar where a page puts its title and actions. */
export const PageHeadContext = createContext<HTMLElement | null>(null);

interface PageProps {
  /** Words of the title; the route's own unless given (a record's name). */
  title?: string;
  /** A figure beside the title: how many rows match. */
  count?: number | undefined;
  /** The list a record belongs to. */
  back?: { path: string; label: string };
  /** Status beside the title. */
  status?: ReactNode;
  /** Buttons in the top bar. */
  actions?: ReactNode;
  /** A row below the top bar: tabs, filter. */
  toolbar?: ReactNode;
  /** `fill`: the content scrolls itself (lists); `scroll`: the page does; `narrow`: as that, in a column to read. */
  shape?: "fill" | "scroll" | "narrow";
  children: ReactNode;
}

/** Every screen is a Page: title and actions in the top bar, content below. */
export function Page({ title, count, back, status, actions, toolbar, shape = "scroll", children }: PageProps) {
  const head = useContext(PageHeadContext);
  const say = useWords();
  const { number } = useFormats();
  const routeTitle = useRouteTitle();
  const words = title ?? (routeTitle === null ? "" : say(routeTitle));
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(heading);
  useEffect(() => {
    document.title = words === "" ? say("app-name") : `${words} – ${say("app-name")}`;
  }, [words, say]);
  return (
    <>
      {head !== null &&
        createPortal(
          <>
            {back !== undefined && (
              <Link path={back.path} className={styles.back}>
                <ChevronLeft size="1rem" aria-hidden />
                <span className={styles.backWords}>{back.label}</span>
              </Link>
            )}
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {words}
              {count !== undefined && <span className={styles.count}>{number(count)}</span>}
            </h1>
            {status}
            <span className={styles.gap} />
            {actions}
          </>,
          head,
        )}
      {toolbar !== undefined && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={classNames(styles.content, styles[shape])}>{children}</div>
    </>
  );
}

/** The path of the page that was shown last, in this window. */
let arrivedAt: string | null = null;

/** On another page its title gets the focus and is read out, unless the page has set the focus itself. */
function useFocusOnArrival(heading: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    const isStart = arrivedAt === null;
    const wasHere = arrivedAt === path;
    arrivedAt = path;
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body;
    const isInPage = document.getElementById("main")?.contains(focused) === true;
    if (isStart || isInPage || (wasHere && !isLost)) return;
    heading.current?.focus({ preventScroll: true });
  }, [heading, path]);
}

function useRouteTitle(): string | null {
  return useMatches({ select: (matches) => matches.at(-1)?.staticData.title ?? null });
}
