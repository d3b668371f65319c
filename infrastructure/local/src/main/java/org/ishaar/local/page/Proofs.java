package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;

/** Every text as it will look on a phone, with the shortest reference and with the longest that fits one part. */
final class Proofs {

    private static final Map<String, ComplaintId> REFERENCES = references();

    private Proofs() {}

    private static Map<String, ComplaintId> references() {
        String office = "2026/3101/";
        Map<String, ComplaintId> references = new LinkedHashMap<>();
        references.put("shortest", new ComplaintId("7"));
        references.put("longest", new ComplaintId(office + "9".repeat(ComplaintId.ONE_PART_LENGTH - office.length())));
        return references;
    }

    static ArrayNode json() {
        Catalogue catalogue = Catalogue.load();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Status code : catalogue.codes()) {
            for (Language language : catalogue.languages()) {
                REFERENCES.forEach((kind, reference) -> {
                    SmsText text = catalogue.text(code, reference, language);
                    all.add(proof(text)
                            .put("code", code.code())
                            .put("language", language.code())
                            .put("kind", kind)
                            .put("reference", reference.value()));
                });
            }
        }
        return all;
    }

    private static ObjectNode proof(SmsText text) {
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.put("text", text.body()).put("rtl", Handset.isRightToLeft(text.body()));
        Handset.putSize(proof, text);
        return proof.put("left", text.encoding().single() - text.units());
    }
}
