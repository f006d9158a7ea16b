package io.quittance.console.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTroubleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            its node died while it worked                                             | NODE
            OutOfMemoryError: Java heap space                                         | MACHINE
            IllegalStateException < StackOverflowError                                | MACHINE
            DataIntegrityViolationException < PSQLException 23514                     | DATABASE
            CannotGetJdbcConnectionException < SQLTransientConnectionException        | DATABASE
            UncheckedIOException < ConnectException                                   | NETWORK
            IllegalStateException: the mail cannot be written: no SQLException, Error | FAULT
            RefusedException                                                          | FAULT
            ''                                                                        | FAULT
            """)
    void every_reason_has_words(String reason, JobTrouble trouble) {
        assertThat(JobTrouble.of(reason)).isEqualTo(trouble);
    }
}
