package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinderPatternsTest {

    private static final int MODULE = 3;

    @Test
    @DisplayName("SEA-6 a sheet of hundreds of finder patterns is given up, for each would be compared with all others")
    void gives_up() {
        var sheet = new BitMatrix(720);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int ring = Math.max(Math.abs(x / MODULE % 8 - 3), Math.abs(y / MODULE % 8 - 3));
                if (ring != 2 && ring != 4) {
                    sheet.set(x, y);
                }
            }
        }
        assertThat(FinderPatterns.in(sheet).areTooMany()).isTrue();
    }

    @Test
    @DisplayName("SEA-6 a picture as large as is kept, of nothing but noise, is not given up")
    void bears_noise() {
        var random = new Random(18_004);
        var noise = new BitMatrix(2_000);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                if (random.nextBoolean()) {
                    noise.set(x, y);
                }
            }
        }
        assertThat(FinderPatterns.in(noise).areTooMany()).isFalse();
    }
}
