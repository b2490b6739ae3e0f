import type { AppError, Topic } from "./bindings";
import { connectTransport } from "./call";

/** Answers one command. May be slow (a promise) and may throw an `AppError`. */
export type FakeCommand = (args: Record<string, unknown>) => unknown;

export interface FakeCore {
  /** Adds or replaces commands. */
  answer: (commands: Record<string, FakeCommand>) => void;
  /** Sends the event `changed`, as the shell does after a commit. */
  announce: (topics: readonly Topic[]) => void;
  /** Sends any event. */
  send: (event: string, payload: unknown) => void;
  /** Every call so far, oldest first. */
  readonly calls: { command: string; args: Record<string, unknown> }[];
}

/**
 * Puts a fake core behind `call`. Commands are named as in Rust (`create_contact`); one that is
 * missing is refused with the code `fake-command-missing`, so that a test notices.
 */
export function connectFakeCore(commands: Record<string, FakeCommand>): FakeCore {
  const known = new Map(Object.entries(commands));
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const calls: FakeCore["calls"] = [];
  const send = (event: string, payload: unknown): void => {
    for (const heard of [...(listeners.get(event) ?? [])]) heard(payload);
  };
  connectTransport({
    invoke: (command, args = {}) =>
      // Inside a promise, so that what a command throws rejects, as it does in the window.
      new Promise((resolve) => {
        calls.push({ command, args });
        const answer = known.get(command);
        if (answer === undefined) throw fakeError({ code: "fake-command-missing", args: { command } });
        resolve(answer(args));
      }),
    listen: (event, heard) => {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(heard));
      return Promise.resolve(() => {
        those.delete(heard);
      });
    },
  });
  return {
    answer: (more) => {
      for (const [name, command] of Object.entries(more)) known.set(name, command);
    },
    announce: (topics) => {
      send("changed", topics);
    },
    send,
    calls,
  };
}

/** An `AppError` to throw from a fake command; a refusal unless said otherwise. */
export function fakeError(error: Partial<AppError>): AppError {
  return { kind: "refused", code: "fake-refusal", args: {}, problems: [], incident: null, details: null, ...error };
}
