package io.quittance.templates;

import io.quittance.kernel.CountryCode;
import java.util.Map;

/** The data protection authority a data subject may complain to, by the creditor's country (GDPR art. 77). */
public final class DataAuthorities {

    private static final Map<String, String> BY_COUNTRY = Map.of(
            "FR", "CNIL, www.cnil.fr",
            "BE", "APD/GBA, www.dataprotectionauthority.be",
            "NL", "Autoriteit Persoonsgegevens, autoriteitpersoonsgegevens.nl",
            "DE", "BfDI, www.bfdi.bund.de",
            "LU", "CNPD, cnpd.public.lu",
            "GB", "ICO, ico.org.uk",
            "CH", "EDÖB/PFPDT, www.edoeb.admin.ch");

    private DataAuthorities() {}

    /** Name and address of the authority. */
    public static String of(CountryCode country) {
        return BY_COUNTRY.getOrDefault(country.value(), "www.edpb.europa.eu");
    }
}
