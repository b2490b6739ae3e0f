import { useQuery } from "@tanstack/react-query";
import { Page } from "~/app/Page";
import { useSaveAppearance, useShellStatus } from "~/app/status";
import { RadioGroup, Select, Skeleton, Switch, useToasts, type Choice } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Density, type Theme } from "~/ipc/bindings";
import { Section } from "./Section";
import styles from "./Settings.module.css";

const themes: readonly Theme[] = ["system", "light", "dark"];
const densities: readonly Density[] = ["comfortable", "standard", "compact"];
const languages = ["system", "en", "de"] as const;
const textSizes = [90, 100, 110, 125, 150] as const;

/** How the window looks on this computer; everything acts at once. */
export default function AppearancePage() {
  const say = useWords();
  const status = useShellStatus().data;
  const save = useSaveAppearance();
  if (status === undefined) return <Skeleton lines={8} />;
  const { language, theme, density, textSize } = status.appearance;
  return (
    <Page shape="narrow">
      <div className={styles.page}>
        <Section title={say("settings-appearance-language")}>
          <Select
            label={say("settings-language")}
            hint={say("settings-language.hint")}
            choices={languages.map((id) => ({ id, label: say(`settings-language-${id}`) }))}
            value={language}
            onChange={(id) => save({ language: id })}
          />
        </Section>
        <Section title={say("settings-appearance-look")} sentence={say("settings-appearance-sentence")}>
          <RadioGroup
            label={say("settings-theme")}
            value={theme}
            onChange={(id) => save({ theme: themes.find((one) => one === id) ?? "system" })}
            choices={themes.map((id) => ({ id, label: say(`settings-theme-${id}`) }))}
          />
          <RadioGroup
            label={say("settings-density")}
            value={density}
            onChange={(id) => save({ density: densities.find((one) => one === id) ?? "standard" })}
            choices={densities.map((id) => ({
              id,
              label: say(`settings-density-${id}`),
              hint: say(`settings-density-${id}.hint`),
            }))}
          />
          <Select
            label={say("settings-text-size")}
            hint={say("settings-text-size.hint")}
            choices={sizesWith(textSize).map((size): Choice => ({
              id: String(size),
              label: say("settings-text-size-percent", { size }),
            }))}
            value={String(textSize)}
            onChange={(id) => save({ textSize: Number(id) })}
          />
        </Section>
        <SafeGraphics />
      </div>
    </Page>
  );
}

/** The sizes to choose, with the present one where the keys set another. */
function sizesWith(current: number): number[] {
  return [...new Set<number>([...textSizes, current])].sort((one, other) => one - other);
}

/** Drawing without the graphics card, where the system has such a way. */
function SafeGraphics() {
  const say = useWords();
  const { problem } = useToasts();
  const graphics = useQuery({ queryKey: ["shell", "graphics"], queryFn: () => commands.safeGraphics() });
  if (graphics.data === undefined) return null;
  return (
    <Section title={say("settings-appearance-trouble")}>
      <Switch
        label={say("settings-safe-graphics")}
        hint={say("settings-safe-graphics.hint")}
        isOn={graphics.data}
        onChange={(on) => void commands.saveSafeGraphics(on).catch(problem)}
      />
    </Section>
  );
}
