package org.carec.ecert.api.platform;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The resource methods there are, found in the class files. */
final class Resources {

    private static final List<JavaClass> TYPES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPaths("target/classes", "../ecert-ejb/target/classes")
                    .stream()
                    .filter(c -> c.isAnnotatedWith(Path.class))
                    .toList();

    private Resources() {}

    /** One resource method. */
    record Endpoint(Class<?> resource, Method method) {

        String route() {
            var route = Routes.route(resource, method);
            return route.isEmpty() ? "/" : route;
        }

        String verb() {
            return Arrays.stream(method.getAnnotations())
                    .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                    .filter(h -> h != null)
                    .map(HttpMethod::value)
                    .findFirst()
                    .orElseThrow();
        }

        boolean isHidden() {
            var operation = method.getAnnotation(Operation.class);
            return operation != null && operation.hidden();
        }
    }

    static Stream<Endpoint> endpoints() {
        return types().stream().map(JavaClass::reflect).flatMap(t -> Arrays.stream(t.getMethods())
                .filter(Resources::isResourceMethod)
                .map(m -> new Endpoint(t, m)));
    }

    static List<JavaClass> types() {
        return TYPES;
    }

    private static boolean isResourceMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
