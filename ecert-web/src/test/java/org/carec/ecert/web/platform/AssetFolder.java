package org.carec.ecert.web.platform;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/** The assets as they lie in the sources. */
public final class AssetFolder {

    private AssetFolder() {}

    public static Assets ofTheSources() {
        var assets = new Assets();
        assets.files = (ServletContext) Proxy.newProxyInstance(
                AssetFolder.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> Files.newInputStream(Path.of("src/main/webapp" + arguments[0])));
        return assets;
    }
}
