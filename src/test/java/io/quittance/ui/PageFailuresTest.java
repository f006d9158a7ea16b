package io.quittance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PageFailuresTest {

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        ui.setLocale(Locale.FRANCE);
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void a_right_taken_away_is_told_over_the_page_in_its_language() {
        PageFailures.tell(new ErrorEvent(new AccessDeniedException("no firm")));
        assertThat(told())
                .contains("Vous n’en avez plus le droit", "Rien n’a été enregistré")
                .doesNotContain("no firm");
    }

    @Test
    void a_fault_of_ours_gives_a_reference_and_no_insides() {
        PageFailures.tell(new ErrorEvent(new IllegalStateException("column x does not exist")));
        assertThat(told()).containsPattern("Référence [0-9a-f-]{36}").doesNotContain("column x");
    }

    private String told() {
        return ui.getChildren()
                .filter(ModalDialog.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }
}
