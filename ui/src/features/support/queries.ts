import { useQuery } from "@tanstack/react-query";
import type { Tone } from "~/components";
import { useWords } from "~/i18n";
import { commands, type SupportKind, type SupportState } from "~/ipc/bindings";

/** The kinds of request, in the order they are offered. */
export const kinds: readonly SupportKind[] = ["question", "problem", "idea"];

export const stateTones: Readonly<Record<SupportState, Tone>> = {
  open: "info",
  answered: "success",
  closed: "neutral",
};

export const useRequests = () =>
  useQuery({ queryKey: ["account", "support"], queryFn: () => commands.supportRequests() });

export const useRequest = (id: string) =>
  useQuery({ queryKey: ["account", "support", id], queryFn: () => commands.supportRequest(id), retry: false });

export const useLetter = (id: string) =>
  useQuery({ queryKey: ["account", "support", id, "letter"], queryFn: () => commands.supportLetter(id) });

/** Where requests go; the policy may name another address. */
export const useContact = () =>
  useQuery({ queryKey: ["settings", "contact"], queryFn: () => commands.supportContact() });

export const useCrashes = () =>
  useQuery({ queryKey: ["shell", "crashes"], queryFn: () => commands.crashReports(), refetchOnMount: "always" });

/** How a request is called: its number, and its subject where it has one. */
export function useRequestName(): (number: number, title: string) => string {
  const say = useWords();
  return (number, title) =>
    title === ""
      ? say("support-number", { number: String(number) })
      : say("support-untitled", { number: String(number), title });
}
