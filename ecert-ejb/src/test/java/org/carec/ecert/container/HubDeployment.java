package org.carec.ecert.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment all container tests share (each costs half a minute): the EJB jar as it ships, its libraries, and every test class
 * of the capabilities, so that a test stands in the package of what it tests. Named in arquillian.xml.
 */
public class HubDeployment {

    /** Tests, the beans they call, and what unit tests make certificates and metadata with. */
    private static final String PACKED = ".*(ContainerIT|InContainer|/signature/Test|/exchange/Declared).*";

    @Deployment
    public static WebArchive hub() {
        return ShrinkWrap.create(WebArchive.class, "container-tests.war")
                .addAsLibraries(new File(System.getProperty("ecert.ejb.jar")))
                .addAsLibraries(new File(System.getProperty("ecert.container"), "lib").listFiles())
                .addAsWebInfResource("container/glassfish-web.xml", "glassfish-web.xml")
                .addPackages(true, path -> path.get().matches(PACKED), "org.carec.ecert");
    }
}
