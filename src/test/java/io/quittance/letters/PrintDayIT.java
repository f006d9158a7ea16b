package io.quittance.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.access.CheckCodes;
import io.quittance.access.Links;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import io.quittance.letters.layout.PrintedPage;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters on their way into the print folder, on a real database and a real disk. */
class PrintDayIT {

    @TempDir
    Path folder;

    private final PostRoom room = new PostRoom();

    @AfterEach
    void goodbye() {
        room.close();
    }

    @Test
    void a_letter_lies_in_the_folder_byte_by_byte_as_it_is_kept_and_counts_as_sent_on_its_day() throws Exception {
        var id = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        var batch = print().getFirst();

        assertThat(batch.folder()).isEqualTo("2026-11-23-1");
        assertThat(batch.state()).isEqualTo(PrintBatchState.PRINTED);
        assertThat(batch.letters()).isEqualTo(1);
        assertThat(batch.postage().isPositive()).isTrue();
        var message = room.message(id);
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.history())
                .extracting(event -> event.state().name())
                .containsExactly("PLANNED", "SENDING", "SENT");
        assertThat(message.history().getLast().detail()).isEqualTo("printed 2026-11-23-1");
        assertThat(room.sentOn(id)).isEqualTo(PostRoom.TODAY);
        var file = Files.readAllBytes(place(batch).resolve("letters/00001-" + id + ".pdf"));
        assertThat(file).isEqualTo(room.content(id));
        assertThat(PrintedPage.text(file)).contains("Marie Dupont", "33001 BORDEAUX", "1 234,56", "CNIL");
        new PrintedFolder(place(batch)).check();
        assertThat(print()).isEmpty();
    }

    @Test
    void its_code_opens_the_invoices_by_hand_and_by_camera_and_its_check_code_says_that_it_is_genuine()
            throws Exception {
        var id = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        print();
        var text = PrintedPage.text(room.content(id));
        var shown = found(text, "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        var code = shown.replace("-", "");
        var opened = room.platform(() -> room.context.get(Links.class).open(code));
        assertThat(opened.orElseThrow().message()).isEqualTo(id);
        assertThat(PrintedPage.codes(room.content(id), 1)).contains("http://localhost:8080/l/" + code);
        assertThat(text).contains("localhost:8080/code");
        var check = found(text, "[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(room.firm
                        .as(() -> room.context.get(CheckCodes.class).find(room.id(), check))
                        .orElseThrow()
                        .sentOn())
                .isEqualTo(PostRoom.TODAY);
    }

    @Test
    void a_batch_is_sorted_for_the_post_and_its_run_can_be_made_again_with_the_same_bytes() throws Exception {
        room.plan(room.debtor("D-1", "Zoe", PostRoom.bordeaux(9)), "r1");
        room.plan(room.debtor("D-2", "Abel", PostRoom.bordeaux(3)), "r2");
        room.plan(
                room.debtor(
                        "D-3",
                        "Hans Beispiel",
                        new PostalAddress("Hafenstraße 1", null, "20457", "Hamburg", new CountryCode("DE"))),
                "r3");
        var batch = print().getFirst();
        var printed = new PrintedFolder(place(batch));
        printed.check();
        assertThat(printed.manifest()).extracting(row -> row.getField("debtor")).containsExactly("D-3", "D-2", "D-1");
        assertThat(room.letters(batch)).extracting(PrintedLetter::sequence).containsExactly(1, 2, 3);
        assertThat(room.letters(batch).getFirst().postage())
                .isGreaterThan(room.letters(batch).getLast().postage());

        var again = new ByteArrayOutputStream();
        room.firm.doing(() -> room.context.get(PrintedBatches.class).writeRun(room.id(), batch.id(), again));
        assertThat(again.toByteArray())
                .isEqualTo(Files.readAllBytes(place(batch).resolve("print-run.pdf")));
    }

    @Test
    void a_letter_that_cannot_be_made_says_why_and_stands_in_nobodys_way() throws Exception {
        var nowhere = new PostalAddress(null, null, null, null, new CountryCode("FR"));
        var endless = new PostalAddress("1 " + "x".repeat(60), null, "33000", "Bordeaux", new CountryCode("FR"));
        var lost = room.plan(room.debtor("D-1", "Nobody", nowhere), "r1");
        var tooLong = room.plan(room.debtor("D-2", "Long", endless), "r2");
        var swiss = room.plan(
                room.debtor("D-3", "Urs", new PostalAddress("1", null, "8000", "Zürich", new CountryCode("CH"))), "r3");
        var good = room.plan(room.debtor("D-4", "Marie Dupont", PostRoom.bordeaux(1)), "r4");
        print();
        assertThat(room.message(lost).reason()).isEqualTo(MessageReason.NO_ADDRESS);
        assertThat(room.message(tooLong).reason()).isEqualTo(MessageReason.ADDRESS_NOT_PRINTABLE);
        assertThat(room.message(tooLong).state()).isEqualTo(MessageState.FAILED);
        assertThat(room.message(swiss).state()).isEqualTo(MessageState.HELD);
        assertThat(room.message(good).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void the_data_notice_stands_in_the_first_letter_only() throws Exception {
        var debtor = room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1));
        var first = room.plan(debtor, "r1");
        print();
        var second = room.plan(debtor, "r2");
        print();
        assertThat(PrintedPage.text(room.content(first))).contains("CNIL");
        assertThat(PrintedPage.text(room.content(second))).doesNotContain("CNIL");
        assertThat(room.batches()).extracting(PrintBatch::folder).containsExactly("2026-11-23-2", "2026-11-23-1");
    }

    @Test
    void without_a_print_folder_letters_wait_and_say_so_and_leave_when_there_is_one() {
        var id = room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        assertThat(room.printDays("").print(room.id())).isEmpty();
        assertThat(room.message(id).state()).isEqualTo(MessageState.PLANNED);
        assertThat(room.message(id).reason()).isEqualTo(MessageReason.NO_PRINT_FOLDER);
        assertThat(fault()).contains(MessageReason.NO_PRINT_FOLDER);
        assertThat(print()).hasSize(1);
        assertThat(room.message(id).reason()).isNull();
        assertThat(fault()).isEmpty();
    }

    @Test
    void a_reference_copy_says_nothing_about_a_debtor_and_carries_most_of_the_letter() {
        room.plan(room.debtor("D-1", "Marie Dupont", PostRoom.bordeaux(1)), "r1");
        print();
        var referenceCopy = room.everything
                .sql("select content from correspondence.reference_copy")
                .query(byte[].class)
                .single();
        assertThat(text(referenceCopy)).doesNotContain("Dupont & Fils", "Marie", "33001");
        var kept = room.everything
                .sql("select length(difference) from correspondence.message_content")
                .query(Integer.class)
                .single();
        assertThat(kept).isLessThan(referenceCopy.length / 4);
    }

    private static String text(byte[] pdf) {
        try {
            return PrintedPage.text(pdf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MessageReason> fault() {
        return room.firm.as(() -> room.context.get(PrintDays.class).fault(room.id())).stream()
                .map(PrintFault::reason)
                .toList();
    }

    private List<PrintBatch> print() {
        return room.printDays(folder).print(room.id());
    }

    private Path place(PrintBatch batch) {
        return folder.resolve("lavande").resolve(batch.folder());
    }

    private static String found(String text, String pattern) {
        var matcher =
                Pattern.compile("(?<![0-9A-Z-])" + pattern + "(?![0-9A-Z-])").matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }
}
