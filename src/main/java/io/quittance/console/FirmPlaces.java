package io.quittance.console;

import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The places that every firm's console has had from the start; later pages bring their own. */
@Configuration(proxyBeanMethods = false)
class FirmPlaces {

    @Bean
    @Order(10)
    FirmPlace overviewPlace() {
        return new Place(StaffPaths::console, ConsoleText.OVERVIEW, false);
    }

    @Bean
    @Order(20)
    FirmPlace casesPlace() {
        return new Place(_ -> StaffPaths.CASES, ConsoleText.CASES, false);
    }

    @Bean
    @Order(30)
    FirmPlace messagesPlace() {
        return new Place(StaffPaths::messages, ConsoleText.MESSAGES, false);
    }

    @Bean
    @Order(50)
    FirmPlace decisionsPlace() {
        return new Place(StaffPaths::decisions, ConsoleText.REHEARSAL, false);
    }

    @Bean
    @Order(60)
    FirmPlace importsPlace() {
        return new Place(StaffPaths::imports, ConsoleText.IMPORTS, false);
    }

    @Bean
    @Order(70)
    FirmPlace printPlace() {
        return new Place(StaffPaths::print, ConsoleText.PRINT, true);
    }

    @Bean
    @Order(90)
    FirmPlace setUpPlace() {
        return new Place(StaffPaths::scenarios, ConsoleText.SET_UP, false);
    }

    /**
     * A place known by its path.
     *
     * @param own only the firm's own people see it
     */
    private record Place(Function<Firm, String> address, TextKey label, boolean own) implements FirmPlace {

        @Override
        public String path(Firm firm) {
            return address.apply(firm);
        }

        @Override
        public boolean isShown(StaffSession session, Firm firm) {
            return !own || session.isOwn(firm);
        }
    }
}
