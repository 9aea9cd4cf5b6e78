# Sourced by the other doors: installs what is missing, finds a Node that is new enough, builds the web app.
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
give_up() {
  say "$*"
  exit 1
}

install_packages() {
  command -v npm >/dev/null || give_up 'Groundswell needs Node.js and npm: https://nodejs.org'
  (cd "$root" && node bin/installed.mjs) && return
  say 'Installing what Groundswell needs (once, about a minute) ...'
  (cd "$root" && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --include=dev --include=optional \
    --no-audit --no-fund --loglevel=error </dev/null >&2) ||
    give_up 'The packages could not be installed; the lines above say why. Nothing else was changed.'
}

# Node keeps what it compiled, so that the next start takes half the time.
NODE_COMPILE_CACHE=$root/node_modules/.cache/node
export NODE_COMPILE_CACHE

new_enough() { [ "$("$1" -p 'Number.parseInt(process.versions.node) >= 24' 2>/dev/null)" = true ]; }

find_node() {
  for node in "$root"/node_modules/node-linux-*/bin/node "$(command -v node)"; do
    new_enough "$node" && return
  done
  give_up 'Groundswell needs Node.js 24 or later, and the one it brings does not run on this machine.'
}

web_sources() {
  (cd "$root" && {
    find src -type f \( -path 'src/web/*' -o -path '*/ui/*' -o -path 'src/platform/universal/*' \
      -o -name 'contract*.ts' -o -name 'rules*.ts' \)
    printf '%s\n' index.html package-lock.json vite.config.ts
  } | LC_ALL=C sort | xargs cksum | cksum)
}

build_web() {
  sources=$(web_sources)
  [ -f "$root/dist/web/index.html" ] && [ "$(cat "$root/dist/web.sources" 2>/dev/null)" = "$sources" ] && return
  say 'Building the web app ...'
  (cd "$root" && "$node" node_modules/vite/bin/vite.js build --configLoader native --logLevel warn </dev/null >&2) ||
    give_up 'The web app could not be built; the lines above say why.'
  printf '%s\n' "$sources" >"$root/dist/web.sources"
}
