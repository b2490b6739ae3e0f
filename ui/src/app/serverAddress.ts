import type { ServerAddress } from "~/ipc/bindings";

export const noAddress: ServerAddress = {
  host: "",
  port: "",
  database: "",
  user: "",
  password: "",
  encrypted: true,
  options: "",
  processor: null,
};

/**
 * A whole address such as a provider gives it, taken apart; nothing for any other text. So no
 * password stays in a field that shows it.
 */
export function partsOf(text: string): Partial<ServerAddress> | null {
  if (!/^postgres(ql)?:\/\//.test(text.trim())) return null;
  try {
    const address = new URL(text.trim());
    if (address.hostname === "") return null;
    return {
      host: address.hostname.replace(/^\[|\]$/g, ""),
      port: address.port,
      database: decodeURIComponent(address.pathname.replace(/^\//, "")),
      user: decodeURIComponent(address.username),
      password: decodeURIComponent(address.password),
      options: address.search.replace(/^\?/, ""),
    };
  } catch {
    // Not an address after all: it stays in the field, and the core says what is wrong with it.
    return null;
  }
}
