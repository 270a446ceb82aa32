package org.carec.ecert.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code hub.properties}. */
final class HubVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = HubVersion.class.getResourceAsStream("hub.properties")) {
            build.load(in);
        }
        return new String[] {"e-CERT Hub " + build.getProperty("version")};
    }
}
