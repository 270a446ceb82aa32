package org.carec.ecert.opening;

import static org.carec.ecert.opening.OpeningFilesInContainer.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OpeningContainerIT {

    private static final String LAST = "/clients/2/id";

    /** What a file may go without. */
    private static final Set<String> OPTIONAL = Set.of(
            "/authorities",
            "/nationalCas",
            "/timeStampAuthorities",
            "/cabs/0/accreditations",
            "/cabs/0/accreditations/0/to",
            "/cabs/0/accreditations/0/scope/0/to",
            "/arrangements",
            "/arrangements/0/to");

    /** What is missed only where something else needs it. */
    private static final Map<String, String> MISSED_AT = Map.of(
            "/countries", "/authorities/0",
            "/accreditationBodies", "/cabs/0/accreditations/0",
            "/cabs", "/clients/0/cab");

    /** Words, of which any will do. */
    private static final String WORDS = ".*/(proposedBy|approvedBy|name|nameLocal|address|number|title|legalBasis)";

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    TablesInContainer tables;

    @Inject
    OpeningLoader loader;

    @BeforeEach
    void world() throws InterruptedException {
        world.stand();
    }

    @Test
    @DisplayName("OPE-2 a file that was loaded changes nothing, however often it is loaded")
    void again() {
        var before = tables.counts();
        assertEquals(0, load(world.openingFile()));
        assertEquals(0, load(world.openingFile()));
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("OPE-2 nodes that load the same file at once load it once")
    void at_once() {
        var file = bytes(OpeningFilesInContainer.sound("XH", "XI"));
        var admin = callers.admin("anna");
        var before = tables.counts();
        var added = AtOnceInContainer.run(4, i -> {
            try {
                return admin.call(() -> loader.load(file));
            } catch (RuntimeException lost) {
                return -1; // the other node has it: this one tries again, and finds it loaded
            }
        });
        assertEquals(1, added.stream().filter(count -> count > 0).count(), added::toString);
        assertEquals(0, load(file));
        assertEquals(1, tables.addedSince(before).get("opening_file"));
        assertEquals(1, tables.addedSince(before).get("cab"));
    }

    @Test
    @DisplayName("OPE-2 a file that has grown adds what is new, and leaves the rest as it is")
    void grown() {
        var file = OpeningFilesInContainer.sound("XJ", "XK");
        assertEquals(11, load(bytes(file)));
        ((ArrayNode) file.get("countries")).addObject().put("code", "XL").put("name", "Third");
        var before = tables.counts();
        assertEquals(1, load(bytes(file)));
        assertEquals(Map.of("country", 1L, "opening_file", 1L, "journal_event", 2L), tables.addedSince(before));
    }

    @Test
    @DisplayName("OPE-1 a file whose last entry is wrong loads nothing at all, and the field is named")
    void last_entry() {
        var before = tables.counts();
        var file = OpeningFilesInContainer.wrongAtTheEnd("XM", "XN");
        var refusal = assertThrows(OpeningRefused.class, () -> load(bytes(file)));
        assertEquals(LAST, refusal.pointer());
        assertTrue(refusal.getMessage().contains("the hub's own name"), refusal::getMessage);
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("OPE-1 whatever is missing is named, and nothing is loaded")
    void missing() {
        var file = OpeningFilesInContainer.wrongAtTheEnd("XM", "XN");
        var before = tables.counts();
        for (var place : places(file)) {
            var named = refused(OpeningFilesInContainer.without(file, place));
            if (OPTIONAL.contains(place)) {
                assertEquals(LAST, named, place);
            } else if (MISSED_AT.containsKey(place)) {
                assertEquals(MISSED_AT.get(place), named);
            } else {
                assertNames(named, place);
            }
        }
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("OPE-1 whatever is something else than it should be is named, and nothing is loaded")
    void wrong() {
        var file = OpeningFilesInContainer.wrongAtTheEnd("XM", "XN");
        var before = tables.counts();
        for (var place : places(file)) {
            var other = file.at(place).isArray() ? "[null]" : "\"?\"";
            var named = refused(OpeningFilesInContainer.with(file, place, other));
            if (place.matches(WORDS)) {
                assertEquals(LAST, named, place);
            } else {
                assertNames(named, place);
            }
        }
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("OPE-1 a client of a CAB or a country that nobody entered is named, and nothing is loaded")
    void client_of_nobody() {
        var file = OpeningFilesInContainer.sound("XM", "XN");
        var before = tables.counts();
        assertEquals("/clients/0/cab", refused(OpeningFilesInContainer.with(file, "/clients/0/cab", "\"XM0002\"")));
        assertEquals("/clients/1/country", refused(OpeningFilesInContainer.with(file, "/clients/1/country", "\"XZ\"")));
        assertEquals(Map.of(), tables.addedSince(before));
    }

    /** The entry it stands in, the place itself, or what is wrong within. */
    private static void assertNames(String named, String place) {
        var near = place.startsWith(named) || named.startsWith(place);
        assertTrue(!named.isEmpty() && near, () -> place + " was told of as " + named);
    }

    private static List<String> places(ObjectNode file) {
        return OpeningFilesInContainer.places(file, "").stream()
                .filter(place -> !place.equals("/clients") && !place.startsWith("/clients/2"))
                .toList();
    }

    private int load(byte[] file) {
        return callers.admin("anna").call(() -> loader.load(file));
    }

    /** The place that is named. */
    private String refused(ObjectNode file) {
        try {
            load(bytes(file));
        } catch (OpeningRefused refusal) {
            return refusal.pointer();
        }
        throw new AssertionError("loaded: " + file);
    }
}
