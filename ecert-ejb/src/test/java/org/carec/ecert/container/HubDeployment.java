package org.carec.ecert.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment all container tests share (each costs half a minute): the EJB jar as it ships, its libraries, and every test class
 * of the capabilities, so that a test stands in the package of what it tests. Named in arquillian.xml.
 */
public class HubDeployment {

    /** Tests, the beans they call, and what unit tests make certificates and metadata with. */
    private static final String PACKED = ".*(ContainerIT|InContainer|/signature/Test|/exchange/Declared).*";

    private static final Path SHIPPED = Path.of("../ecert-ear/src/main/application/META-INF/glassfish-application.xml");
    private static final String MAPPING_END = "</security-role-mapping>";

    @Deployment
    public static WebArchive hub() {
        return ShrinkWrap.create(WebArchive.class, "container-tests.war")
                .addAsLibraries(new File(System.getProperty("ecert.ejb.jar")))
                .addAsLibraries(new File(System.getProperty("ecert.container"), "lib").listFiles())
                .addAsLibraries(new File(System.getProperty("ecert.container"), "test-lib").listFiles())
                .addAsWebInfResource(new StringAsset(settings()), "glassfish-web.xml")
                .addPackages(true, path -> path.get().matches(PACKED), "org.carec.ecert");
    }

    /** Who is in which role, as the EAR has it, and our libraries before the server's, as there. */
    private static String settings() {
        try {
            var shipped = Files.readString(SHIPPED);
            var first = shipped.indexOf("<security-role-mapping>");
            var last = shipped.lastIndexOf(MAPPING_END) + MAPPING_END.length();
            return "<glassfish-web-app>" + shipped.substring(first, last)
                    + "<class-loader delegate=\"false\"/></glassfish-web-app>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
