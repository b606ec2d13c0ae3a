import { IDLE_SECONDS } from "@magokoro/contract/core/idle-seconds";

export interface ProxyPorts {
  port: number;
  apis: readonly number[];
  webs: readonly number[];
  /** nginx's own files. */
  directory: string;
  /** How long idle connections are kept; a test cannot wait as long as the product does. */
  idle?: { proxy: number; server: number };
}

/** Debian: libnginx-mod-http-headers-more-filter. */
export const HEADERS_MODULE = "/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so";

/** One lost connection is no dead copy. */
const upstream = (name: string, ports: readonly number[], idleSeconds: number) => `upstream ${name} {
${ports.map((port) => `    server 127.0.0.1:${port} max_fails=3 fail_timeout=5s;`).join("\n")}
    keepalive 16;
    keepalive_timeout ${idleSeconds * 1000}ms;
  }`;

/** Round robin over the copies: no request may count on meeting the same one again. */
export function nginxConfig({ port, apis, webs, directory, idle = IDLE_SECONDS }: ProxyPorts): string {
  return `
load_module ${HEADERS_MODULE};
daemon off;
worker_processes 1;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log warn;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${directory}/body;
  proxy_temp_path ${directory}/proxy;
  fastcgi_temp_path ${directory}/fastcgi;
  uwsgi_temp_path ${directory}/uwsgi;
  scgi_temp_path ${directory}/scgi;
  # Nothing outside needs to know what stands here.
  more_clear_headers Server;
  # Larger than the API's own limit, so that its answer in Japanese is the one people see.
  client_max_body_size 2m;
  ${upstream("api", apis, idle.proxy)}
  ${upstream("web", webs, idle.proxy)}
  keepalive_timeout ${idle.server * 1000}ms;
  # The other copy is asked when one is away. A POST that has left is never sent twice; what else is said
  # again names its version or its key, and changes nothing the second time.
  proxy_connect_timeout 3s;
  proxy_next_upstream error;
  server {
    listen 127.0.0.1:${port};
    listen [::1]:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    # What a client claims about where it comes from is overwritten, not added to.
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    # Which copy answered: the proof that requests alternate.
    add_header X-Served-By $upstream_addr always;
    location /api/ { proxy_pass http://api; }
    location / { proxy_pass http://web; }
  }
}
`;
}
