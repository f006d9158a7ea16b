package io.quittance.api.plans;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.Needs;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.settlements.SettlementFloor;
import io.quittance.plans.settlements.SettlementFloors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How little a firm takes for all, by band of debtors. */
@RestController
@RequestMapping("/api/v1/settlement-floors")
class SettlementFloorController {

    private final SettlementFloors floors;
    private final Acts acts;

    SettlementFloorController(SettlementFloors floors, Acts acts) {
        this.floors = floors;
        this.acts = acts;
    }

    /**
     * The lowest part of a band.
     *
     * @param above where the band of the plan rules begins, in whole units of the currency
     * @param percent 1 to 99
     */
    record FloorJson(
            @Mandatory @Nullable DebtorKind kind,
            @Mandatory @Nullable Long above,
            @Mandatory @Nullable Integer percent) {

        private SettlementFloor read() {
            return new SettlementFloor(
                    Required.field("kind", kind), Required.field("above", above), Required.field("percent", percent));
        }
    }

    /** All there are; a band that is not named takes none. */
    record FloorsJson(@Mandatory @Nullable List<FloorJson> floors) {}

    @GetMapping
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "listSettlementFloors", value = "The bands of debtors from whom the firm takes less than all.")
    FloorsJson list(FirmId firm) {
        return json(firm);
    }

    @PutMapping
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(
            id = "replaceSettlementFloors",
            value = "Says from whom the firm takes how little; none is where it begins.")
    FloorsJson replace(ApiCaller caller, @RequestBody FloorsJson body) {
        var all = Required.field("floors", body.floors()).stream()
                .map(FloorJson::read)
                .toList();
        return acts.act(caller, act -> {
            act.note("settlement.floors", "", all.size() + " bands");
            floors.replace(caller.firm(), all, caller.actor());
            return json(caller.firm());
        });
    }

    private FloorsJson json(FirmId firm) {
        return new FloorsJson(floors.all(firm).stream()
                .map(floor -> new FloorJson(floor.kind(), floor.above(), floor.percent()))
                .toList());
    }
}
