import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useToasts, type Tone } from "~/components";
import { useFormats, useWords } from "~/i18n";
import {
  commands,
  type Calendars,
  type Changed,
  type Deadline,
  type DueRequest,
  type RequestSummary,
  type RequestView,
  type RequestStatus,
} from "~/ipc/bindings";

/** Every request, what is due first at the top. */
export function useRequests(): UseQueryResult<RequestSummary[]> {
  return useQuery({ queryKey: ["privacy", "requests"], queryFn: () => commands.requests() });
}

/** One request. */
export function useRequest(id: string): UseQueryResult<RequestView> {
  return useQuery({ queryKey: ["privacy", "request", id], queryFn: () => commands.request(id) });
}

/** Open requests without names. */
export function useDueRequests(): UseQueryResult<DueRequest[]> {
  return useQuery({ queryKey: ["privacy", "due"], queryFn: () => commands.dueRequests() });
}

/** The calendars, and the one new requests follow. */
export function useCalendars(): UseQueryResult<Calendars> {
  return useQuery({ queryKey: ["settings", "requests"], queryFn: () => commands.requestCalendars() });
}

/** How urgent a deadline is, shown beside words that say it too. */
export function toneOf({ daysLeft }: Deadline): Exclude<Tone, "neutral"> {
  if (daysLeft === null || daysLeft > 7) return "info";
  return daysLeft < 0 ? "danger" : "warn";
}

/** The colour of a status; closed ones are quiet. */
export const statusTones: Record<RequestStatus, Tone> = {
  awaitsProof: "info",
  awaitsClarification: "info",
  open: "warn",
  toCarryOut: "warn",
  toAnswer: "warn",
  answered: "success",
  withdrawn: "neutral",
};

/** A deadline in words: `due 22 Dec 2026, 9 days left`. */
export function useDeadlineWords(): (deadline: Deadline) => string {
  const say = useWords();
  const { date } = useFormats();
  return ({ clock, due, target, daysLeft }) => {
    if (clock === "awaitsProof") return say("requests-due-proof");
    const day = date(due ?? target ?? "");
    if (clock === "awaitsClarification") return say("requests-due-stopped", { day });
    if (due === null) return say("requests-due-own", { day, days: daysLeft ?? 0 });
    const days = daysLeft ?? 0;
    return days < 0 ? say("requests-due-over", { day, days: -days }) : say("requests-due-left", { day, days });
  };
}

/** Takes a step and offers to take it back; answers whether it was taken. */
export function useStep(): (said: string, step: () => Promise<Changed<RequestView>>) => Promise<boolean> {
  const toasts = useToasts();
  return async (said, step) => {
    try {
      const { change } = await step();
      toasts.undoable(said, () => commands.undo(change));
      return true;
    } catch (thrown) {
      toasts.problem(thrown);
      return false;
    }
  };
}
