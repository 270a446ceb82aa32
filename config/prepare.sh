# Sourced by demo.sh and test.sh: finds what the build needs, installs it where it may, else says exactly what is missing.
# Leaves JAVA_HOME set and java, mvn (and for tests CHROMIUM, pdfsig, SOFTHSM2_LIBRARY, softhsm2-util) usable.

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages when this user may; false when not.
install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=sudo
    fi
    say "Installing: $*"
    for attempt in 1 2 3; do
        if $as_root apt-get update -qq >&2 &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; then
            return 0
        fi
        sleep $((attempt * 3))
    done
    return 1
}

# The feature version of a java home that has a compiler, else nothing.
version_of() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/bin/javac)")")")" \
        /usr/lib/jvm/*-17-* /usr/lib/jvm/*17* /usr/lib/jvm/*-21-* /usr/lib/jvm/*21*; do
        case "$(version_of "$home")" in
            17 | 18 | 19 | 20 | 21) JAVA_HOME=$home && export JAVA_HOME && PATH=$home/bin:$PATH && export PATH && return 0 ;;
        esac
    done
    return 1
}

need_jdk() {
    find_jdk || { install openjdk-17-jdk-headless && find_jdk; } || { install openjdk-21-jdk-headless && find_jdk; } || {
        say "A JDK 17 (or 21) is missing. On Debian: apt-get install openjdk-17-jdk-headless. Elsewhere: install one and set JAVA_HOME."
        exit 1
    }
}

# True for Maven 3.8 or newer.
maven_fits() {
    command -v mvn >/dev/null 2>&1 || return 1
    mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | {
        read -r major minor && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }
    }
}

need_maven() {
    maven_fits || { install maven && maven_fits; } || {
        say "Maven 3.8 or newer is missing. On Debian: apt-get install maven. Elsewhere: https://maven.apache.org/install.html"
        exit 1
    }
}

find_chromium() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            CHROMIUM=$(command -v "$name") && export CHROMIUM && return 0
        fi
    done
    return 1
}

need_chromium() {
    find_chromium || { install chromium && find_chromium; } || {
        say "Chromium is missing (the browser tests drive it). On Debian: apt-get install chromium. Elsewhere: install it and set CHROMIUM."
        exit 1
    }
}

need_pdfsig() {
    command -v pdfsig >/dev/null 2>&1 || { install poppler-utils && command -v pdfsig >/dev/null 2>&1; } || {
        say "pdfsig is missing (tests compare the verifier with it). On Debian: apt-get install poppler-utils. Elsewhere: install Poppler."
        exit 1
    }
}

need_wrk() {
    command -v wrk >/dev/null 2>&1 || { install wrk && command -v wrk >/dev/null 2>&1; } || {
        say "wrk is missing (it makes the load that is measured). On Debian: apt-get install wrk. Elsewhere: install it."
        exit 1
    }
}

find_softhsm() {
    command -v softhsm2-util >/dev/null 2>&1 || return 1
    for library in "${SOFTHSM2_LIBRARY:-}" /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so \
        /usr/lib64/pkcs11/libsofthsm2.so /usr/local/lib/softhsm/libsofthsm2.so; do
        if [ -n "$library" ] && [ -r "$library" ]; then
            SOFTHSM2_LIBRARY=$library && export SOFTHSM2_LIBRARY && return 0
        fi
    done
    return 1
}

need_softhsm() {
    find_softhsm || { install softhsm2 && find_softhsm; } || {
        say "SoftHSM2 is missing (signing with a token is tested with it). On Debian: apt-get install softhsm2. Elsewhere: install it and set SOFTHSM2_LIBRARY."
        exit 1
    }
}

# Maven with the downloads repeated when the network fails once.
build() {
    mvn -B -Dmaven.wagon.http.retryHandler.count=5 -Daether.connector.http.retryHandler.count=5 "$@"
}

# Runs a main class of the capabilities' tests, from the folder this was sourced in: run_test_class CLASS [ARGUMENT...]
run_test_class() {
    build -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -pl ecert-ejb -am
    java ${JAVA_OPTIONS:-} -cp "ecert-ejb/target/test-classes:ecert-ejb/target/classes:$(cat ecert-ejb/target/bench.classpath)" "$@"
}

# The same of the hub's system and browser tests, with its archives built.
run_hub_test_class() {
    build -q package dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -DskipTests
    java ${JAVA_OPTIONS:-} -Decert.chromium="$CHROMIUM" \
        -cp "ecert-ear/target/test-classes:ecert-ear/target/classes:$(cat ecert-ear/target/bench.classpath)" "$@"
}
