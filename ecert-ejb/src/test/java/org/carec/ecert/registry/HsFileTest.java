package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.carec.ecert.platform.HsCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HsFileTest {

    @Test
    @DisplayName(
            "REG-6 the list that comes with the hub has every chapter, and the headings pilot and demonstration use")
    void own_list() {
        var resource = HsFileTest.class.getResourceAsStream("/nomenclature/hs2022.csv");
        var codes = HsFile.read(new InputStreamReader(resource, StandardCharsets.UTF_8)).stream()
                .map(entry -> entry.code().value())
                .toList();
        assertThat(codes)
                .containsAll(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(codes)
                .containsAll(IntStream.rangeClosed(801, 814)
                        .mapToObj("%04d"::formatted)
                        .toList());
        assertThat(codes)
                .contains("8516", "851640", "851660", "081310", "081350", "8549")
                .doesNotContain("8520");
    }

    @Test
    @DisplayName("REG-6 quoted titles are taken as they are")
    void good_rows() {
        assertThat(read("code,title\n08,\"Fruit, \"\"edible\"\"\"\n"))
                .containsExactly(new HsTitle(new HsCode("08"), "Fruit, \"edible\""));
    }

    @Test
    @DisplayName("REG-6 each bad row is named by its line, and none is taken")
    void bad_rows() {
        var csv = "code,title\n08,Fruit\n8,Short\n0813,\n081310,Apricots\n081310,Again\n999999,Orphan\n0814,a,b\n";
        var refused = catchThrowableOfType(NomenclatureRefused.class, () -> read(csv));
        assertThat(refused.findings())
                .extracting(f -> f.code() + " " + f.pointer())
                .contains("HS_CODE /rows/3", "HS_TITLE /rows/4", "HS_TWICE /rows/6", "HS_COLUMNS /rows/8")
                .anyMatch(text -> text.startsWith("HS_NO_PARENT"));
    }

    @Test
    @DisplayName("REG-6 another header, no rows and no CSV at all are refused")
    void not_such_a_file() {
        for (var csv : List.of("hs,name\n08,Fruit\n", "code,title\n", "", "code,title\n\"08,Fruit")) {
            assertThatThrownBy(() -> read(csv)).as(csv).isInstanceOf(NomenclatureRefused.class);
        }
    }

    private static List<HsTitle> read(String csv) {
        return HsFile.read(new StringReader(csv));
    }
}
