import {
  Link as RouterLink,
  useLocation,
  useNavigate,
  useParams,
  useRouter,
  useSearch,
  type RouterHistory,
} from "@tanstack/react-router";
import { useCallback, useState, type ReactNode } from "react";

/** Goes to a page: `go("/contacts/7")`, `go("/invoices", { customer: id })`. */
export function useGo(): (path: string, search?: Record<string, unknown>) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, search = {}) => {
      void navigate({ to: path, search });
    },
    [navigate],
  );
}

/** Goes back, as Alt+← and the mouse's fourth button do. */
export function useBack(): () => void {
  // The tree of routes is only known at run time, which leaves the router untyped.
  const { history } = useRouter() as { history: RouterHistory };
  return useCallback(() => {
    history.back();
  }, [history]);
}

interface LinkProps {
  path: string;
  /** State of the page it leads to, as `useAddress` reads it there. */
  search?: Record<string, unknown>;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to a page; what stands behind a `?` is the page's state too: `/invoices?status=overdue`. */
export function Link({ path, search = {}, className, children }: LinkProps) {
  const [place = path, state = ""] = path.split("?");
  const stated = Object.fromEntries(new URLSearchParams(state));
  return (
    <RouterLink to={place} search={{ ...stated, ...search }} className={className}>
      {children}
    </RouterLink>
  );
}

/** A part of the page's path: `useParameter("id")` on `/contacts/$id`. */
export function useParameter(name: string): string {
  const parameters: Record<string, unknown> = useParams({ strict: false });
  const value = parameters[name];
  return typeof value === "string" ? value : "";
}

/**
 * State that belongs into the address, so that Back restores it: filter, sort, the open record.
 * Values equal to the initial ones are left out of the address.
 */
export function useAddress<State extends Record<string, unknown>>(
  initial: State,
): [State, (part: Partial<State>, history?: "push" | "replace") => void] {
  const navigate = useNavigate();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const state = { ...initial, ...search };
  const change = (part: Partial<State>, history: "push" | "replace" = "replace"): void => {
    const entries = Object.entries({ ...state, ...part });
    const kept = entries.filter(([name, value]) => value !== initial[name] && value !== null && value !== undefined);
    void navigate({ to: ".", search: Object.fromEntries(kept), replace: history === "replace" });
  };
  return [state, change];
}

const remembered = new Map<string, unknown>();

/**
 * State that a page finds again when the person comes back to it by Back (selection, scroll), and
 * that a new visit begins without.
 */
export function useRemembered<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const entry = useLocation({ select: (location) => location.state.__TSR_key ?? location.pathname });
  const key = `${entry} ${name}`;
  const [value, setValue] = useState(() => (remembered.has(key) ? (remembered.get(key) as Value) : initial));
  const keep = useCallback(
    (next: Value): void => {
      remembered.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, keep];
}

/** Forgets what pages remembered; after locking nothing of the workspace stays. */
export function forgetRemembered(): void {
  remembered.clear();
}
