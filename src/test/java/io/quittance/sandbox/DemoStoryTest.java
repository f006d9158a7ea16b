package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.sandbox.DemoEvent.Issued;
import io.quittance.sandbox.DemoEvent.Paid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void about_three_hundred_invoices_are_issued_and_each_number_once() {
        var numbers = all(Issued.class).map(issued -> issued.invoice().number()).toList();
        assertThat(numbers).hasSizeBetween(280, 320).doesNotHaveDuplicates();
    }

    @Test
    void nothing_happens_before_the_first_day_or_after_today() {
        var story = DemoStory.until(TODAY);
        assertThat(story.firstKey()).isEqualTo(TODAY.minusDays(DemoStory.DAYS));
        assertThat(story.lastKey()).isBeforeOrEqualTo(TODAY);
    }

    @Test
    void money_comes_after_the_invoice_and_never_more_than_it() {
        var issued = all(Issued.class).toList();
        assertThat(all(Paid.class))
                .isNotEmpty()
                .allSatisfy(paid -> assertThat(issued)
                        .filteredOn(i -> i.invoice().number().equals(paid.invoice()))
                        .singleElement()
                        .satisfies(i -> {
                            assertThat(i.invoice().issuedOn()).isBeforeOrEqualTo(paid.valueOn());
                            assertThat(i.invoice().total()).isGreaterThanOrEqualTo(paid.amount());
                        }));
    }

    @Test
    void every_kind_of_event_occurs() {
        assertThat(DemoStory.until(TODAY).values().stream()
                        .flatMap(Collection::stream)
                        .map(Object::getClass)
                        .distinct())
                .hasSize(DemoEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void all_people_are_invented_and_reachable_at_example_addresses_only() {
        assertThat(DemoDebtor.all()).hasSize(40).allSatisfy(debtor -> {
            if (debtor.draft().email() != null) {
                assertThat(debtor.draft().email().domain()).endsWith(".example");
            }
        });
    }

    private static <T extends DemoEvent> Stream<T> all(Class<T> kind) {
        return DemoStory.until(TODAY).values().stream()
                .flatMap(Collection::stream)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
