package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.Quittance;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Quittance.class);

    @Test
    void every_module_uses_only_what_its_package_info_names() {
        MODULES.verify();
    }

    @Test
    void nobody_depends_on_the_sandbox() {
        assertThat(MODULES.stream()
                        .filter(module -> module.getDirectDependencies(MODULES).containsModuleNamed("sandbox")))
                .isEmpty();
    }
}
