"""Makes vectors.json: drafts and their totals, reckoned with exact fractions.

An independent second way of reckoning, for the test in tests.rs. Run it by hand:
python3 vectors.py > vectors.json
"""

import json
import random
from fractions import Fraction as F

DIGITS = {"EUR": 2, "GBP": 2, "CHF": 2, "JPY": 0, "KWD": 3}


def rounded(value, digits):
    scaled = abs(value) * 10**digits
    whole = scaled.numerator // scaled.denominator
    if scaled - whole >= F(1, 2):
        whole += 1
    return F(whole if value >= 0 else -whole, 10**digits)


def text(value, digits):
    minor = value * 10**digits
    assert minor.denominator == 1
    minor = int(minor)
    if digits == 0:
        return str(minor)
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 10**digits}.{abs(minor) % 10**digits:0{digits}d}"


def rate_text(rate):
    return format(float(rate), "g")


def adjustment(entry, base, digits):
    if entry.get("percent"):
        return rounded(base * F(entry["percent"]) / 100, digits)
    return F(entry["amount"])


def share(amount, weights, digits):
    unit = F(1, 10**digits)
    total = sum(weights)
    exact = [amount * w / total for w in weights]
    floor = [F(int(e / unit)) * unit for e in exact]
    missing = int((amount - sum(floor)) / unit)
    sign = 1 if missing >= 0 else -1
    order = sorted(range(len(weights)), key=lambda i: -(exact[i] - floor[i]) * sign)
    for i in order[: abs(missing)]:
        floor[i] += sign * unit
    return floor


ORDER = ["S", "Z", "E", "AE", "K", "G", "O"]


def totals(draft):
    currency = draft.get("currency", "EUR")
    d = DIGITS[currency]
    groups, nets = {}, []
    for line in draft["lines"]:
        vat = line.get("vat", {"category": "S", "rate": "19"})
        exact = F(line.get("quantity") or "1") * F(line["unitPrice"]) / F(line.get("baseQuantity") or "1")
        base = rounded(exact, d)
        net = exact
        net -= sum(adjustment(e, base, d) for e in line.get("discounts", []))
        net += sum(adjustment(e, base, d) for e in line.get("charges", []))
        net = rounded(net, d)
        nets.append(net)
        key = (vat["category"], F(vat.get("rate") or 0))
        groups[key] = groups.get(key, F(0)) + net
    ordered = sorted(groups, key=lambda k: (ORDER.index(k[0]), -k[1]))
    weights = [groups[k] for k in ordered]
    line_sums = dict(groups)
    sums = {"discounts": F(0), "charges": F(0)}
    for name, sign in (("discounts", -1), ("charges", 1)):
        for entry in draft.get(name, []):
            if "vat" in entry:
                key = (entry["vat"]["category"], F(entry["vat"].get("rate") or 0))
                amount = adjustment(entry, line_sums.get(key, F(0)), d)
                groups[key] = groups.get(key, F(0)) + sign * amount
            else:
                amount = adjustment(entry, sum(weights), d)
                for key, part in zip(ordered, share(amount, weights, d)):
                    groups[key] += sign * part
            sums[name] += amount
    lines = sum(nets, F(0))
    net = lines - sums["discounts"] + sums["charges"]
    vat = [
        {"category": k[0], "rate": rate_text(k[1]), "base": text(groups[k], d), "amount": text(rounded(groups[k] * k[1] / 100, d), d)}
        for k in sorted(groups, key=lambda k: (ORDER.index(k[0]), -k[1]))
    ]
    tax = sum((rounded(groups[k] * k[1] / 100, d) for k in groups), F(0))
    gross = net + tax
    paid, rounding = F(draft.get("paid") or 0), F(draft.get("rounding") or 0)
    return {
        "currency": currency,
        "lines": [{"net": text(n, d)} for n in nets],
        "sumOfLines": text(lines, d),
        "discounts": text(sums["discounts"], d),
        "charges": text(sums["charges"], d),
        "net": text(net, d),
        "vat": vat,
        "vatTotal": text(tax, d),
        "gross": text(gross, d),
        "paid": text(paid, d),
        "rounding": text(rounding, d),
        "due": text(gross - paid + rounding, d),
    }


def s(rate):
    return {"category": "S", "rate": rate}


def line(quantity, price, vat=None, **more):
    made = {"description": "Work", "quantity": quantity, "unitPrice": price, **more}
    if vat:
        made["vat"] = vat
    return made


def because(**entry):
    return {**entry, "reason": "agreed"}


EXEMPT = {"category": "E", "exemptionReason": "Small business, no tax is charged"}

BY_HAND = {
    "one line": {"lines": [line("2", "120.00", s("20"))]},
    "usual tax and quantity": {"lines": [{"description": "Work", "unitPrice": "100"}]},
    "half a cent up": {"lines": [line("1", "0.005")]},
    "half a cent down below zero": {"lines": [line("-1", "0.005"), line("1", "10")]},
    "a third": {"lines": [line("1", "1", baseQuantity="3")]},
    "two thirds": {"lines": [line("2", "1", baseQuantity="3")]},
    "price per hundred": {"lines": [line("250", "12.34", baseQuantity="100")]},
    "price per thousand, six decimals": {"lines": [line("1234.567891", "0.123457", baseQuantity="1000")]},
    "many small lines round by themselves": {"lines": [line("1", "0.335")] * 7},
    "tax on the sum, not per line": {"lines": [line("1", "0.03", s("19"))] * 3},
    "tax that would differ per line": {"lines": [line("1", "1.03", s("7")), line("1", "2.03", s("7")), line("1", "3.04", s("7"))]},
    "two taxes": {"lines": [line("2", "120", s("19")), line("3", "9.99", s("7"))]},
    "three taxes of France": {"lines": [line("1", "10", s("20")), line("1", "10", s("5.5")), line("1", "10", s("2.1"))]},
    "Finland": {"lines": [line("3", "33.33", s("25.5"))]},
    "line discount in percent": {"lines": [line("2", "120", s("20"), discounts=[because(percent="10")])]},
    "line discount and charge": {"lines": [line("2", "120", s("20"), discounts=[because(percent="10")], charges=[because(amount="3.00")])]},
    "two line discounts on the same base": {"lines": [line("1", "99.99", discounts=[because(percent="10"), because(percent="5")])]},
    "line discount on a broken amount": {"lines": [line("3", "0.335", discounts=[because(percent="50")])]},
    "discount over the whole line": {"lines": [line("1", "10", discounts=[because(percent="100")]), line("1", "1")]},
    "document discount on one tax": {"lines": [line("1", "100", s("19")), line("1", "50", s("7"))], "discounts": [because(amount="5", vat=s("19"))]},
    "document discount shared over two taxes": {"lines": [line("1", "100", s("19")), line("1", "50.50", s("7"))], "discounts": [because(amount="5.00")]},
    "document discount in percent": {"lines": [line("1", "33.33", s("19")), line("1", "66.66", s("7"))], "discounts": [because(percent="3")]},
    "document discount in percent of one tax": {"lines": [line("1", "33.33", s("19")), line("1", "66.66", s("7"))], "discounts": [because(percent="3", vat=s("7"))]},
    "a cent shared over three taxes": {"lines": [line("1", "10", s("20")), line("1", "10", s("10")), line("1", "10", s("5"))], "discounts": [because(amount="0.01")]},
    "two cents shared over three taxes": {"lines": [line("1", "10", s("20")), line("1", "10", s("10")), line("1", "10", s("5"))], "discounts": [because(amount="0.02")]},
    "document charge for a tax of its own": {"lines": [line("1", "100", s("19"))], "charges": [because(amount="4.90", vat=s("7"))]},
    "document charge shared": {"lines": [line("1", "100", s("19")), line("1", "1", s("7"))], "charges": [because(amount="4.90")]},
    "discounts and charges together": {"lines": [line("7", "13.37", s("19")), line("2", "5.55", s("7"))], "discounts": [because(percent="10"), because(amount="1.11")], "charges": [because(amount="2.22"), because(percent="1.5")]},
    "discount of everything": {"lines": [line("1", "80", s("19")), line("1", "20", s("7"))], "discounts": [because(percent="100")]},
    "something given back": {"lines": [line("5", "20", s("19")), line("-2", "20", s("19"))]},
    "a whole tax given back": {"lines": [line("5", "20", s("19")), line("-1", "10", s("7"))]},
    "shared over a tax that was given back": {"lines": [line("5", "20", s("19")), line("-1", "10", s("7"))], "discounts": [because(amount="9")]},
    "zero rated": {"lines": [line("3", "4.50", {"category": "Z"})]},
    "exempt": {"lines": [line("3", "4.50", EXEMPT)]},
    "exempt beside standard": {"lines": [line("3", "4.50", EXEMPT), line("1", "10", s("19"))]},
    "standard, zero and exempt": {"lines": [line("1", "1", EXEMPT), line("1", "2", {"category": "Z"}), line("1", "3", s("20"))]},
    "export": {"lines": [line("10", "99.90", {"category": "G", "exemptionReason": "Export"})]},
    "outside the scope": {"lines": [line("1", "500", {"category": "O", "exemptionReason": "Outside the scope"})]},
    "paid in part": {"lines": [line("1", "100", s("19"))], "paid": "19.00"},
    "paid in full": {"lines": [line("1", "100", s("19"))], "paid": "119.00"},
    "paid too much": {"lines": [line("1", "100", s("19"))], "paid": "120.00"},
    "yen": {"currency": "JPY", "lines": [line("3", "333", s("10")), line("1", "0.5", s("10"))]},
    "yen with half a yen of tax": {"currency": "JPY", "lines": [line("1", "105", s("10"))]},
    "yen shared": {"currency": "JPY", "lines": [line("1", "100", s("10")), line("1", "100", s("8"))], "discounts": [because(amount="1")]},
    "dinars of a thousand fils": {"currency": "KWD", "lines": [line("3", "0.3335", s("5"))]},
    "dinars shared": {"currency": "KWD", "lines": [line("1", "1", s("5")), line("1", "2", s("10"))], "discounts": [because(amount="0.100")]},
    "francs rounded to five": {"currency": "CHF", "lines": [line("1", "10.01", s("8.1"))], "rounding": "-0.02"},
    "francs rounded up": {"currency": "CHF", "lines": [line("1", "99.95", s("2.6"))], "rounding": "0.05", "paid": "50.00"},
    "free of charge": {"lines": [line("10", "0")]},
    "no quantity": {"lines": [line("0", "99"), line("1", "1")]},
    "large amounts": {"lines": [line("999999", "99999.99", s("27"))]},
    "many decimals": {"lines": [line("0.123456", "0.654321"), line("99999.999999", "0.000001")]},
}


def by_chance(seed):
    chance = random.Random(seed)
    currency = chance.choice(["EUR", "EUR", "GBP", "JPY", "KWD"])
    d = DIGITS[currency]
    rates = chance.sample(["19", "7", "20", "5.5", "25.5", "8.1", "2.1", "27"], chance.randint(1, 3))

    def entry(most):
        if chance.random() < 0.5:
            return because(percent=rate_text(F(chance.randint(1, 300), 10)))
        return because(amount=text(F(chance.randint(1, most), 10**d), d))

    lines = []
    for _ in range(chance.randint(1, 9)):
        quantity = text(F(chance.randint(1, 99999), 1000), 3)
        price = text(F(chance.randint(1, 9999999), 10000), 4)
        more = {}
        if chance.random() < 0.3:
            more["discounts"] = [entry(9) for _ in range(chance.randint(1, 2))]
        if chance.random() < 0.2:
            more["charges"] = [entry(99)]
        if chance.random() < 0.2:
            more["baseQuantity"] = chance.choice(["3", "7", "12", "100", "0.75"])
        lines.append(line(quantity, price, s(chance.choice(rates)), **more))
    draft = {"currency": currency, "lines": lines}
    if chance.random() < 0.6:
        draft["discounts"] = [entry(999) for _ in range(chance.randint(1, 2))]
    if chance.random() < 0.4:
        draft["charges"] = [entry(999)]
    return draft


if __name__ == "__main__":
    named = list(BY_HAND.items()) + [(f"by chance {n}", by_chance(n)) for n in range(30)]
    customer = {"customer": {"name": "Oak & Iron"}}
    vectors = [{"name": name, "draft": {**customer, **draft}, "totals": totals(draft)} for name, draft in named]
    print("[\n" + ",\n".join(json.dumps(v, ensure_ascii=False) for v in vectors) + "\n]")
