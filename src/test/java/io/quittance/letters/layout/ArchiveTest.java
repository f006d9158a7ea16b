package io.quittance.letters.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF on every kind of letter: one file is PDF/A-2a and PDF/UA-1. */
class ArchiveTest {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letters_are_fit_for_the_archive_and_for_screen_readers(Language language) throws Exception {
        var envelope = EnvelopeProfile.of("DIN-5008-B");
        for (var content :
                List.of(SampleLetters.reminder("reminder-3", 60, "EUR"), SampleLetters.statement(3, "EUR"))) {
            var pdf = new Letters()
                    .render(SampleLetters.letter("DE", SampleLetters.debtor("DE", language), envelope, content))
                    .pdf();
            assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> found.getRuleId().getClause() + ": " + found.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
