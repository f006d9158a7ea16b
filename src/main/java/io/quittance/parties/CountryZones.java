package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import java.time.ZoneId;
import java.util.Map;

/** The zone of a country's capital; where a country has several, contact hours follow its most populous one. */
public final class CountryZones {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("BG", "Europe/Sofia"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("EE", "Europe/Tallinn"),
            Map.entry("EG", "Africa/Cairo"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("GB", "Europe/London"),
            Map.entry("GP", "America/Guadeloupe"),
            Map.entry("GR", "Europe/Athens"),
            Map.entry("HR", "Europe/Zagreb"),
            Map.entry("HU", "Europe/Budapest"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("LT", "Europe/Vilnius"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("LV", "Europe/Riga"),
            Map.entry("MQ", "America/Martinique"),
            Map.entry("MT", "Europe/Malta"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("NP", "Asia/Kathmandu"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RE", "Indian/Reunion"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("SI", "Europe/Ljubljana"),
            Map.entry("SK", "Europe/Bratislava"),
            Map.entry("US", "America/New_York"),
            Map.entry("WS", "Pacific/Apia"));

    private CountryZones() {}

    /** The zone. */
    public static ZoneId of(CountryCode country) {
        return ZoneId.of(ZONES.getOrDefault(country.value(), "UTC"));
    }
}
