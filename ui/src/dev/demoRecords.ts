/** Made-up people for the preview; none exists. */
export interface DemoPerson {
  id: string;
  name: string;
  company: string;
  email: string;
  owes: string;
  stage: "lead" | "customer" | "dueSoon" | "overdue" | "past";
  last: string;
}

const first = ["Ana", "Ben", "Chiara", "Dörte", "Emil", "Fatima", "Grace", "Håkon", "Ines", "Jürgen", "Kavya", "Liam"];
const last = ["Abbott", "Böhm", "Costa", "Duarte", "Eriksson", "Fischer", "Grünwald", "Hughes", "Ito", "Jones", "Kaya"];
const companies = ["Oak & Iron", "Harbour Dental", "Bluebird", "Müller & Söhne", "Northlight", "Cedar Works"];
const stages = ["lead", "customer", "dueSoon", "overdue", "past"] as const;

const pick = <Item>(items: readonly Item[], at: number, otherwise: Item): Item => items[at % items.length] ?? otherwise;

export function demoPerson(index: number): DemoPerson {
  const name = `${pick(first, index * 7, "Ana")} ${pick(last, index * 5 + Math.floor(index / 11), "Costa")}`;
  const company = pick(companies, index * 3 + Math.floor(index / 5), "Bluebird");
  return {
    id: String(index),
    name,
    company,
    email: `${name.split(" ")[0]?.toLowerCase() ?? "ana"}.${index}@example.org`,
    owes: index % 3 === 0 ? `${(index * 37) % 4000}.50` : "0.00",
    stage: pick(stages, index, "lead"),
    last: `2026-${String((index % 11) + 1).padStart(2, "0")}-${String((index % 27) + 1).padStart(2, "0")}`,
  };
}
