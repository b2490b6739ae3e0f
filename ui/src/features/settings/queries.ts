import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type BusinessForm, type CountryChoice } from "~/ipc/bindings";

const formKey = ["settings", "business"] as const;

/** The business as it stands in the fields. */
export function useBusinessForm(): UseQueryResult<BusinessForm> {
  return useQuery({ queryKey: formKey, queryFn: () => commands.businessForm() });
}

/** The countries with what each brings. */
export function useCountries(): readonly CountryChoice[] {
  return useQuery({ queryKey: ["settings", "countries"], queryFn: () => commands.countries() }).data ?? [];
}

/** Saves some fields of the business and offers to take that back. */
export function useSaveBusiness(): (part: Partial<BusinessForm>) => Promise<void> {
  const queries = useQueryClient();
  const told = useTold();
  return async (part) => {
    const form = queries.getQueryData<BusinessForm>(formKey);
    if (form === undefined) return;
    await commands.saveBusiness({ ...form, ...part });
    queries.setQueryData<BusinessForm>(formKey, { ...form, ...part });
    await told();
  };
}

/** Says that something was saved, with its undo. */
export function useTold(): () => Promise<void> {
  const say = useWords();
  const toasts = useToasts();
  return async () => {
    const change = await commands.latestUndoable();
    if (change !== null) toasts.undoable(say("settings-saved"), () => commands.undo(change));
  };
}
