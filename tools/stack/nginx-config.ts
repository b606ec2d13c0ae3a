export interface ProxyPorts {
  port: number;
  apis: readonly number[];
  webs: readonly number[];
  /** nginx's own files. */
  directory: string;
}

/** Debian: libnginx-mod-http-headers-more-filter. */
export const HEADERS_MODULE = "/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so";

const upstream = (name: string, ports: readonly number[]) =>
  `upstream ${name} {\n${ports.map((port) => `    server 127.0.0.1:${port};`).join("\n")}\n    keepalive 16;\n  }`;

/** Round robin over the copies: no request may count on meeting the same one again. */
export function nginxConfig({ port, apis, webs, directory }: ProxyPorts): string {
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
  ${upstream("api", apis)}
  ${upstream("web", webs)}
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
