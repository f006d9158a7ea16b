package io.quittance.console.operator;

import org.springframework.stereotype.Component;

/** What the operator sees and does on a firm's page. */
@Component
record FirmPanels(FirmStagePanel standing, FirmCorrection correction) {}
