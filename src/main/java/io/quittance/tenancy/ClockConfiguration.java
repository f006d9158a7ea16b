package io.quittance.tenancy;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.BusinessDay;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    InstantSource technicalClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessDay businessDay(InstantSource clock) {
        return clock::instant;
    }

    @Bean
    BusinessCalendar businessCalendar() {
        return new PublicHolidays();
    }
}
