package io.quittance.plans.agreement;

import static io.quittance.plans.agreement.AgreementPages.HEAD;
import static io.quittance.plans.agreement.AgreementPages.INNER;
import static io.quittance.plans.agreement.AgreementPages.LEFT;
import static io.quittance.plans.agreement.AgreementPages.RIGHT;
import static io.quittance.plans.agreement.AgreementPages.SMALL;
import static io.quittance.plans.agreement.AgreementPages.STRONG;
import static io.quittance.plans.agreement.AgreementPages.TEXT;
import static io.quittance.plans.agreement.AgreementPages.TITLE;

import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.ReaderFormat;
import io.quittance.paper.Picture;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetInfo;
import io.quittance.plans.Plan;
import io.quittance.plans.Side;
import io.quittance.texts.Texts;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The agreement on paper, in the debtor's language: who, what, when, what happens if not, and how it came about. */
final class AgreementSheet {

    private final AgreementFacts facts;
    private final Texts texts;
    private final ReaderFormat format;
    private final Sheet sheet;
    private final AgreementPages pages;

    AgreementSheet(AgreementFacts facts) {
        var debtor = facts.debtor();
        this.facts = facts;
        this.texts = new Texts(debtor.language());
        this.format = ReaderFormat.of(debtor.language(), debtor.country());
        this.sheet = Sheet.tagged(new SheetInfo(
                texts.of(AgreementText.TITLE) + " · " + facts.creditor().name(),
                facts.creditor().legalName(),
                format.locale(),
                facts.on(),
                facts.creditor().key() + "/" + facts.plan().id()));
        this.pages = new AgreementPages(sheet, this::frame);
    }

    /** The file as PDF. */
    byte[] render() {
        head();
        parties();
        claims();
        schedule();
        rules();
        declaration();
        acts();
        return sheet.finish();
    }

    private void head() {
        var creditor = facts.creditor();
        sheet.bar(Color.decode(facts.brand().accent().value()), 0, 0, Sheet.WIDTH, 8);
        var logo = facts.brand().logo();
        if (logo == null) {
            sheet.left(sheet.root(), "P", TITLE, LEFT, 62, TITLE.fit(260, creditor.name()));
        } else {
            sheet.picture(Picture.ofPng(logo.png()), creditor.name(), LEFT, 34, 180, 44);
        }
        sheet.right(sheet.root(), "P", SMALL, RIGHT, 54, texts.of(AgreementText.DRAWN_UP, format.day(facts.on())));
        sheet.left(sheet.root(), "H1", TITLE, LEFT, 124, texts.of(AgreementText.TITLE));
        foot();
    }

    /** What stands on every page after the first. */
    private void frame() {
        sheet.decoration(
                SMALL,
                LEFT,
                48,
                false,
                texts.of(AgreementText.CONTINUED, facts.creditor().name(), format.day(facts.on())));
        foot();
    }

    private void foot() {
        var creditor = facts.creditor();
        var contact = Stream.of(creditor.contactEmail().value(), creditor.contactPhone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        sheet.rule(AgreementPages.LINE, LEFT, 776, INNER);
        sheet.decoration(
                SMALL,
                LEFT,
                790,
                false,
                SMALL.fit(
                        INNER - 70.0,
                        creditor.legalName() + " · " + creditor.registerNumber() + " · "
                                + texts.of(AgreementText.CONTACT, contact)));
        sheet.decoration(SMALL, RIGHT, 790, true, texts.of(AgreementText.PAGE, pages.page()));
    }

    private void parties() {
        var creditor = facts.creditor();
        var debtor = facts.debtor();
        party(LEFT, AgreementText.CREDITOR, lines(creditor.legalName(), creditor.address()));
        party(LEFT + INNER / 2 + 10, AgreementText.DEBTOR, lines(debtor.name(), debtor.address()));
        sheet.left(
                sheet.root(),
                "P",
                SMALL,
                LEFT + INNER / 2 + 10,
                236,
                texts.of(AgreementText.CUSTOMER_NUMBER, debtor.reference()));
        pages.y = 250;
    }

    private void party(int x, AgreementText role, List<String> lines) {
        sheet.left(sheet.root(), "H2", HEAD, x, 156, texts.of(role));
        int y = 172;
        for (var line : lines) {
            var style = y == 172 ? STRONG : TEXT;
            sheet.left(sheet.root(), "P", style, x, y, style.fit(INNER / 2.0 - 14, line));
            y += 13;
        }
    }

    private List<String> lines(String name, PostalAddress address) {
        var place = Stream.of(address.postalCode(), address.city())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        boolean home = facts.creditor().country().equals(facts.debtor().country());
        var country = home ? null : Locale.of("", address.country().value()).getDisplayCountry(format.locale());
        return Stream.of(name, address.street(), address.street2(), place, country)
                .map(line -> Objects.requireNonNullElse(line, ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void claims() {
        pages.heading(texts.of(AgreementText.CLAIMS), 70);
        pages.table(
                List.of(texts.of(AgreementText.INVOICE), texts.of(AgreementText.COVERED)),
                facts.plan().claims().stream()
                        .map(claim -> List.of(claim.number(), format.money(claim.amount())))
                        .toList());
        pages.total(texts.of(AgreementText.TOTAL), format.money(facts.plan().total()));
    }

    private void schedule() {
        var instalments = facts.plan().last().terms().schedule().instalments();
        pages.heading(texts.of(AgreementText.SCHEDULE), 70);
        pages.table(
                List.of(
                        texts.of(AgreementText.INSTALMENT),
                        texts.of(AgreementText.DAY),
                        texts.of(AgreementText.AMOUNT)),
                IntStream.range(0, instalments.size())
                        .mapToObj(at -> List.of(
                                format.number(at + 1L),
                                format.day(instalments.get(at).on()),
                                format.money(instalments.get(at).amount())))
                        .toList());
        pages.total(texts.of(AgreementText.TOTAL), format.money(facts.plan().total()));
    }

    private void rules() {
        var plan = facts.plan();
        pages.heading(texts.of(AgreementText.RULES), 60);
        pages.paragraph(TEXT, texts.of(AgreementText.NO_NOVATION));
        pages.paragraph(TEXT, texts.of(AgreementText.COUNTING));
        pages.paragraph(TEXT, texts.of(AgreementText.CHANGES));
        pages.paragraph(TEXT, texts.of(AgreementText.BREAK, plan.graceDays(), plan.cureDays()));
        pages.paragraph(TEXT, texts.of(AgreementText.REVIVAL, Plan.REVIVAL_DAYS));
        pages.paragraph(TEXT, texts.of(AgreementText.valueOf("INTEREST_" + facts.interest())));
    }

    private void declaration() {
        var declared = facts.declared();
        if (declared == null) {
            pages.paragraph(TEXT, texts.of(AgreementText.NOT_ACKNOWLEDGED));
            return;
        }
        pages.heading(texts.of(AgreementText.ACKNOWLEDGED, moment(declared.at())), 60);
        declared.shown().lines().forEach(line -> pages.paragraph(TEXT, line));
    }

    private void acts() {
        var offer = facts.plan().last();
        boolean fromDebtor = offer.by() == Side.DEBTOR;
        var accepted = facts.accepted();
        boolean byRules = fromDebtor && accepted.author().equals(offer.author());
        pages.heading(texts.of(AgreementText.ACTS), 70);
        pages.paragraph(TEXT, texts.of(AgreementText.PROPOSED, who(fromDebtor, offer.author()), moment(offer.at())));
        pages.paragraph(
                TEXT,
                texts.of(
                        byRules ? AgreementText.ACCEPTED_BY_RULES : AgreementText.ACCEPTED,
                        byRules ? facts.creditor().name() : who(!fromDebtor, accepted.author()),
                        moment(accepted.at())));
        pages.paragraph(SMALL, texts.of(AgreementText.NO_SIGNATURE));
    }

    /** A debtor who said it on the telephone is named with who took it down. */
    private String who(boolean debtor, String author) {
        if (!debtor) {
            return facts.creditor().legalName();
        }
        var name = facts.debtor().name();
        if (!author.startsWith("debtor_")) {
            return texts.of(AgreementText.NOTED, name, facts.creditor().name());
        }
        var declared = facts.declared();
        return declared == null
                ? name
                : name + " (" + texts.of(AgreementText.valueOf("PROOF_" + declared.proof())) + ")";
    }

    private String moment(Instant at) {
        return format.moment(at, facts.creditor().zone());
    }
}
