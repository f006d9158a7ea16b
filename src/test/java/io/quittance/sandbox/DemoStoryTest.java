package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brands;
import io.quittance.sandbox.DemoEvent.Issued;
import io.quittance.sandbox.DemoEvent.Paid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
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

    @Test
    void most_debtors_have_a_telephone_and_some_have_several_people() {
        var all = DemoDebtor.all();
        assertThat(all.stream().filter(debtor -> debtor.draft().phone() != null))
                .hasSizeGreaterThan(all.size() * 3 / 4);
        assertThat(all.stream().filter(debtor -> debtor.people().size() > 1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all.stream().flatMap(debtor -> debtor.people().stream()))
                .hasSize(14)
                .allSatisfy(person -> assertThat(person.email().domain()).endsWith(".example"));
    }

    @Test
    void a_firm_has_one_name_in_its_books_and_in_its_brand() {
        var brands = new Brands().all();
        assertThat(DemoFirms.all())
                .isNotEmpty()
                .allSatisfy(firm -> assertThat(
                                Objects.requireNonNull(brands.get(firm.brand())).displayName())
                        .isEqualTo(firm.name()));
    }

    private static <T extends DemoEvent> Stream<T> all(Class<T> kind) {
        return DemoStory.until(TODAY).values().stream()
                .flatMap(Collection::stream)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
